package org.entente.ground.shell.web;

import java.time.Duration;
import org.entente.ground.shell.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** Serves the assets, compressed when the browser takes it, to be kept for a year. */
@Controller
final class AssetPages {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @GetMapping(Assets.PATH + "{file}")
  ResponseEntity<byte[]> asset(
      @PathVariable String file,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
    var asset =
        assets.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var gzip = accepted.contains("gzip");
    var answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
            .cacheControl(FOR_GOOD)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .eTag(asset.hash() + (gzip ? "-gzip" : ""));
    return gzip
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzip())
        : answer.body(asset.plain());
  }
}
