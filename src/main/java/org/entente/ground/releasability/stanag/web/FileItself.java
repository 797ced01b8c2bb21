package org.entente.ground.releasability.stanag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request for the file to which a sidecar belongs. */
final class FileItself extends HttpServletRequestWrapper {

  FileItself(HttpServletRequest sidecar) {
    super(sidecar);
  }

  private static String without(String path) {
    return path.substring(0, path.length() - SidecarFilter.SUFFIX.length());
  }

  @Override
  public String getRequestURI() {
    return without(super.getRequestURI());
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(without(super.getRequestURL().toString()));
  }

  @Override
  public String getServletPath() {
    return without(super.getServletPath());
  }
}
