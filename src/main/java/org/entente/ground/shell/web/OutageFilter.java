package org.entente.ground.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.ground.shell.Assets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What anybody is told while the database is away or full: a page that needs nothing of it, or a
 * problem document (RFC 9457); and when to ask again. Nothing was half written.
 */
final class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
  private static final String SECONDS = "10";
  private static final List<String> OF_THE_ANSWER_THAT_FAILED =
      List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LOCATION);

  private final TemplateEngine templates;
  private final Frames frames;
  private final Assets assets;

  OutageFilter(TemplateEngine templates, Frames frames, Assets assets) {
    this.templates = templates;
    this.frames = frames;
    this.assets = assets;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      var outage = Outage.behind(failure);
      if (outage.isEmpty() || response.isCommitted()) {
        throw failure;
      }
      LOG.warn("{} was answered {}: {}", request.getMethod(), outage.get().status(), outage.get());
      answer(outage.get(), request, response);
    }
  }

  private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    OF_THE_ANSWER_THAT_FAILED.forEach(name -> response.setHeader(name, null));
    response.setStatus(outage.status());
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    boolean program = Refusals.wantsJson(request);
    var type = program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE;
    response.setContentType(type + (program ? "" : ";charset=UTF-8"));
    response
        .getOutputStream()
        .write(said(outage, program, request).getBytes(StandardCharsets.UTF_8));
  }

  private String said(Outage outage, boolean program, HttpServletRequest request) {
    var words = frames.words(request);
    var title = words.say("shell.error." + outage.status() + ".title");
    if (program) {
      return "{\"status\":%d,\"title\":\"%s\"}".formatted(outage.status(), title);
    }
    var page = new StringOutput();
    templates.render(
        "ground/shell/web/outage.jte",
        Map.of(
            "words",
            words,
            "title",
            title,
            "told",
            words.say("shell.outage." + outage.status()),
            "look",
            assets.url("entente.css")),
        page);
    return page.toString();
  }
}
