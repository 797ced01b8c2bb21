package org.entente.ground.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another's proofs of RFC 6962, most of which must be refused: all of them, none left out. */
class MerkleVectorsTest {

  private static final Path FOLDER = Path.of("..", "shared", "data", "merkle-vectors");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyProofOfInclusionIsAcceptedOrRefusedAsItMustBe() throws IOException {
    assertThat(vectors("inclusion"))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            file -> {
              var vector = read(file);
              assertThat(includes(vector)).isNotEqualTo(vector.get("wantErr").booleanValue());
            });
  }

  @Test
  void everyProofOfConsistencyIsAcceptedOrRefusedAsItMustBe() throws IOException {
    assertThat(vectors("consistency"))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            file -> {
              var vector = read(file);
              assertThat(consistent(vector)).isNotEqualTo(vector.get("wantErr").booleanValue());
            });
  }

  private static List<Path> vectors(String kind) throws IOException {
    Assumptions.assumeTrue(Files.exists(FOLDER), () -> "../shared/data is not here: " + FOLDER);
    try (Stream<Path> files = Files.walk(FOLDER.resolve(kind))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean includes(JsonNode vector) {
    try {
      return Proofs.includes(
          hash(vector.get("root")),
          hash(vector.get("leafHash")),
          vector.get("leafIdx").bigIntegerValue().longValue(),
          vector.get("treeSize").bigIntegerValue().longValue(),
          hashes(vector.get("proof")));
    } catch (Malformed notAHash) {
      return false;
    }
  }

  private static boolean consistent(JsonNode vector) {
    try {
      return Proofs.consistent(
          vector.get("size1").bigIntegerValue().longValue(),
          root(vector.get("root1")),
          vector.get("size2").bigIntegerValue().longValue(),
          root(vector.get("root2")),
          hashes(vector.get("proof")));
    } catch (Malformed notAHash) {
      return false;
    }
  }

  private static List<Hash> hashes(JsonNode proof) {
    return proof.isNull() ? List.of() : proof.valueStream().map(MerkleVectorsTest::hash).toList();
  }

  private static Hash hash(JsonNode base64) {
    return Hash.read(bytes(base64));
  }

  /** A few vectors write words where a root belongs; the hash of these stands for them. */
  private static Hash root(JsonNode base64) {
    var bytes = bytes(base64);
    return bytes.length == Hash.BYTES ? Hash.read(bytes) : Hash.of(bytes);
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asString(""));
  }
}
