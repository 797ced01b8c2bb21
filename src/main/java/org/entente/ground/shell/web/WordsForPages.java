package org.entente.ground.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.ground.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the words of the reader's language to a page method that asks for {@link Words}. */
final class WordsForPages implements HandlerMethodArgumentResolver {

  private final Frames frames;

  WordsForPages(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Words.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    if (servlet == null) {
      throw new IllegalStateException("pages are asked for over HTTP");
    }
    return frames.words(servlet);
  }
}
