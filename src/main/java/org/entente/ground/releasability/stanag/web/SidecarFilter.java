package org.entente.ground.releasability.stanag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Leaving;
import org.entente.ground.releasability.stanag.StanagWriter;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every file that a mission offers a sidecar, on its address with {@code .bdo} behind the
 * path: the join of the labels of all that would leave in that file for this reader, as STANAG 4774
 * and 4778 write it. What gives no file has no sidecar either.
 */
@Component
@Order(SidecarFilter.AFTER_SIGN_IN)
class SidecarFilter extends OncePerRequestFilter {

  static final int AFTER_SIGN_IN = 0;

  static final String SUFFIX = ".bdo";
  private static final String MEDIA_TYPE = "application/xml";
  private static final Pattern FILE =
      Pattern.compile("/missions/.+\\.(csv|jsonl?|geojson|xlsx)\\.bdo");

  private final Labels labels;
  private final InstantSource clock;

  SidecarFilter(Labels labels, InstantSource clock) {
    this.labels = labels;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.GET.matches(request.getMethod())
        || !FILE.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var unsent = new UnsentFile(response);
    var asked = new FileItself(request);
    var left = Leaving.<Boolean, ServletException>during(() -> pass(chain, asked, unsent));
    if (!unsent.isFile()) {
      return;
    }
    var file = unsent.name(asked.getRequestURI());
    var attached = ContentDisposition.attachment().filename(file + SUFFIX).build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(sidecar(left.labels(), file));
  }

  private static boolean pass(FilterChain chain, FileItself asked, UnsentFile unsent)
      throws ServletException {
    try {
      chain.doFilter(asked, unsent);
      return true;
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private byte[] sidecar(Set<Integer> left, String file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      StanagWriter.write(labels.joined(left), file, clock.instant(), bytes);
    } catch (XMLStreamException unwritable) {
      throw new IOException(unwritable);
    }
    return bytes.toByteArray();
  }
}
