package org.entente.ground.shell.connections;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tells the {@link Doorkeeper} what is being answered, and reads bodies with limited patience. */
final class Answering extends ValveBase {

  private static final String MULTIPART = "multipart/form-data";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Doorkeeper doorkeeper;
  private final ConnectionLimits limits;

  Answering(Doorkeeper doorkeeper, ConnectionLimits limits) {
    super(true);
    this.doorkeeper = doorkeeper;
    this.limits = limits;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      getNext().invoke(request, response); // the server has refused it: its head means nothing
      return;
    }
    long longest = longest(request);
    if (request.getContentLengthLong() > longest) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    var inner = request.getCoyoteRequest();
    var body = inner.getInputBuffer();
    var connection = request.getServletConnection().getConnectionId();
    doorkeeper.begins(connection);
    inner.setInputBuffer(new PatientInput(inner, limits, longest));
    try {
      getNext().invoke(request, response);
    } finally {
      inner.setInputBuffer(body);
      if (!request.isAsync()) {
        doorkeeper.ends(connection, !inner.isFinished());
      }
    }
  }

  /** Forms and files have limits of their own, by which they are refused in words. */
  private static long longest(Request request) {
    var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    boolean form = type.startsWith(MULTIPART) || type.startsWith(FORM);
    return form ? Long.MAX_VALUE : ConnectionLimits.OTHER_BODY_BYTES;
  }
}
