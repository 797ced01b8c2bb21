package org.entente.ground.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Set;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a refusal into a page or a problem+json body (RFC 9457). What is absent and what is not
 * allowed give the same answer, with no word about which it was.
 */
@ControllerAdvice
class Refusals {

  private static final Set<Kind> SILENT = Set.of(Kind.ABSENT, Kind.POLICY);

  private final Frames frames;
  private final JsonMapper json;

  Refusals(Frames frames, JsonMapper json) {
    this.frames = frames;
    this.json = json;
  }

  @ExceptionHandler
  @Nullable ModelAndView refused(
      Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem = refused.problem();
    if (SILENT.contains(problem.kind())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return null;
    }
    response.setStatus(problem.kind().httpStatus());
    if (wantsJson(request)) {
      write(problem, request, response);
      return null;
    }
    return new ModelAndView("ground/shell/web/refusal", "problem", problem);
  }

  static boolean wantsJson(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getRequestURI().endsWith(".json")
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || (accept != null && accept.contains("json") && !accept.contains("html"));
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = frames.of(request).words();
    var body = new LinkedHashMap<String, Object>(problem.facts());
    body.put("title", words.say("problem." + problem.code(), problem.facts()));
    body.put("status", problem.kind().httpStatus());
    body.put("code", problem.code());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }
}
