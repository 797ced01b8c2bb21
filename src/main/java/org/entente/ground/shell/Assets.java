package org.entente.ground.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ResourceLoader;

/**
 * Style sheet, script and pictures, read once from the class path, compressed once, and served
 * under an address that holds their hash, so that a browser may keep them for good.
 */
public final class Assets {

  /** Where they are served. */
  public static final String PATH = "/assets/";

  private final Map<String, Served> byName = new HashMap<>();
  private final Map<String, Served> byFile = new HashMap<>();

  /** Reads all; a part that is not on the class path, or a name given twice, is refused. */
  public Assets(Collection<Asset> assets, ResourceLoader classPath) throws IOException {
    for (var asset : assets) {
      var served = Served.of(asset, read(asset, classPath));
      if (byName.put(asset.name(), served) != null) {
        throw new IllegalArgumentException("asset is given twice: " + asset.name());
      }
      byFile.put(served.file(), served);
    }
  }

  /** The address of an asset by its plain name. */
  public String url(String name) {
    return PATH + get(name).file();
  }

  /** What is served under a hashed file name; a name with another hash is not there. */
  public Optional<Served> find(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /** The asset by its plain name. */
  public Served get(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no such asset: " + name));
  }

  private static byte[] read(Asset asset, ResourceLoader classPath) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var part : asset.parts()) {
      all.write(classPath.getResource("classpath:" + part).getContentAsByteArray());
      all.write('\n');
    }
    return all.toByteArray();
  }

  /** A file to serve, joined from parts of the class path; any module may give one as a bean. */
  public record Asset(String name, String mediaType, List<String> parts) {

    public Asset {
      parts = List.copyOf(parts);
      if (!name.matches("[a-z0-9-]+\\.[a-z]+")) {
        throw new IllegalArgumentException("not an asset's name: " + name);
      }
    }
  }

  /** An asset as it leaves, plain and compressed; both arrays are shared and never written to. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Served(String file, String mediaType, String hash, byte[] plain, byte[] gzip) {

    static Served of(Asset asset, byte[] plain) throws IOException {
      var hash = HexFormat.of().formatHex(sha256(plain)).substring(0, 8);
      var dot = asset.name().lastIndexOf('.');
      var file = asset.name().substring(0, dot) + "-" + hash + asset.name().substring(dot);
      return new Served(file, asset.mediaType(), hash, plain, gzip(plain));
    }

    private static byte[] sha256(byte[] bytes) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
      } catch (NoSuchAlgorithmException every) {
        throw new IllegalStateException("every Java has SHA-256", every);
      }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
      var packed = new ByteArrayOutputStream();
      try (var out = new BestGzip(packed)) {
        out.write(plain);
      }
      return packed.toByteArray();
    }
  }

  /** Takes its time: it runs once. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
