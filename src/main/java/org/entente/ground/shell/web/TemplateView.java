package org.entente.ground.shell.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.ground.shell.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * Renders one template as UTF-8, with the frame in its model. A page is asked for again each time
 * ({@code private, no-cache}) but sent only when it has changed: its weak ETag is the fingerprint
 * of what the reader would see.
 */
final class TemplateView implements View {

  private final TemplateEngine templates;
  private final String template;
  private final Frames frames;

  TemplateView(TemplateEngine templates, String template, Frames frames) {
    this.templates = templates;
    this.template = template;
    this.frames = frames;
  }

  @Override
  public String getContentType() {
    return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var frame = frames.of(request);
    var page = page(model == null ? Map.of() : model, request, frame);
    response.setContentType(getContentType());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (isUnchanged(page, request, response)) {
      return;
    }
    response.setContentLength(page.length());
    page.writeTo(response.getOutputStream());
  }

  private FingerprintedOutput page(Map<String, ?> model, HttpServletRequest request, Frame frame) {
    var page = new FingerprintedOutput(session(request), passedOver(frame));
    var all = new HashMap<String, Object>(model);
    all.put("frame", frame);
    templates.render(template, all, page);
    return page;
  }

  private static String session(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? "" : session.getId();
  }

  /** A guest has no token until a form asks for one, and is given no session for this. */
  private static Set<String> passedOver(Frame frame) {
    var made = frame.made();
    return frame.reader().isPresent() ? Set.of(frame.csrf().getToken(), made) : Set.of(made);
  }

  private static boolean isUnchanged(
      FingerprintedOutput page, HttpServletRequest request, HttpServletResponse response) {
    return response.getStatus() == HttpServletResponse.SC_OK
        && request.getMethod().equals("GET")
        && new ServletWebRequest(request, response).checkNotModified(page.etag());
  }
}
