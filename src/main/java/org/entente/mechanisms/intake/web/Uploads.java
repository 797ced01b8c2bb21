package org.entente.mechanisms.intake.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.inlets.InletProblem;
import org.entente.mechanisms.intake.inlets.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * How files come in by forms: none larger than the node's limit, with a little room for the other
 * fields of the form; what is larger is refused in words like anything else.
 */
@Configuration(proxyBeanMethods = false)
@Profile("web")
class Uploads {

  private static final long OTHER_FIELDS = 1024 * 1024;

  /**
   * What the server holds in memory of a form's text if nothing else is set: anybody may send one.
   */
  private static final int TEXT_MEGABYTES = 2;

  private static final int HELD_IN_MEMORY = 64 * 1024;

  @Bean
  MultipartConfigElement parts(UploadLimit limit) {
    return new MultipartConfigElement(
        "", limit.bytes(), limit.bytes() + OTHER_FIELDS, HELD_IN_MEMORY);
  }

  @Bean
  StandardServletMultipartResolver multipartResolver(UploadLimit limit) {
    return new StandardServletMultipartResolver() {
      @Override
      public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        try {
          return super.resolveMultipart(request);
        } catch (MaxUploadSizeExceededException over) {
          throw new Refused(
              over.getCause() instanceof InvalidParameterException
                  ? new InletProblem.FileTooLarge(limit.megabytes())
                  : new InletProblem.PastedTooLarge(TEXT_MEGABYTES));
        }
      }
    };
  }
}
