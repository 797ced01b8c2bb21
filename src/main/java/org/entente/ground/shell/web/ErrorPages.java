package org.entente.ground.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a request gets that could not be answered: a page in the frame, or a problem+json body (RFC
 * 9457). Not allowed to see and not there give the same answer, byte for byte.
 */
@Controller
final class ErrorPages implements ErrorController {

  /** What has words of its own; the rest is told as the first of its hundred. */
  private static final Set<Integer> SAID = Set.of(400, 404, 405, 409, 413, 429, 500, 503);

  private final Bugs.References references;

  ErrorPages(Bugs.References references) {
    this.references = references;
  }

  @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, HttpServletResponse response, Model page) {
    var status = told(request);
    response.setStatus(status);
    page.addAttribute("status", status);
    page.addAttribute("reference", status >= 500 ? reference(request) : "");
    return "ground/shell/web/error";
  }

  /** To a program, which says who it is with each request, whatever else it accepts. */
  @RequestMapping(path = "${server.error.path:/error}", headers = HttpHeaders.AUTHORIZATION)
  ResponseEntity<ProblemDetail> problemForProgram(HttpServletRequest request) {
    return problem(request);
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    var problem = ProblemDetail.forStatus(told(request));
    if (problem.getStatus() >= 500) {
      problem.setProperty("reference", reference(request));
    }
    return ResponseEntity.of(problem).build();
  }

  private static int told(HttpServletRequest request) {
    var failed =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    if (failed == HttpStatus.FORBIDDEN.value()) {
      return HttpStatus.NOT_FOUND.value();
    }
    return SAID.contains(failed) ? failed : failed < 500 ? 400 : 500;
  }

  private String reference(HttpServletRequest request) {
    return request.getAttribute(Bugs.REFERENCE) instanceof String given ? given : references.next();
  }
}
