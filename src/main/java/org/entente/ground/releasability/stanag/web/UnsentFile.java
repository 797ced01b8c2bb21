package org.entente.ground.releasability.stanag.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer whose file is made and not sent; one that is no file, such as a refusal, is sent. */
final class UnsentFile extends HttpServletResponseWrapper {

  UnsentFile(HttpServletResponse response) {
    super(response);
  }

  boolean isFile() {
    return getStatus() == SC_OK;
  }

  /** The name under which the file would be saved, else the last part of its address. */
  String name(String address) {
    return Optional.ofNullable(getHeader(HttpHeaders.CONTENT_DISPOSITION))
        .map(ContentDisposition::parse)
        .map(ContentDisposition::getFilename)
        .orElseGet(() -> address.substring(address.lastIndexOf('/') + 1));
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isFile() ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return isFile() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public void setContentLength(int length) {
    if (!isFile()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isFile()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!isFile() || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isFile() || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isFile()) {
      super.flushBuffer();
    }
  }

  /** Takes bytes and keeps none. */
  private static final class Nowhere extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("a file is written at once");
    }

    @Override
    public void write(int unwanted) {}

    @Override
    public void write(byte[] unwanted, int offset, int length) {}
  }
}
