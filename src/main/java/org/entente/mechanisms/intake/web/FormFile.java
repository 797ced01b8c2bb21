package org.entente.mechanisms.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.mechanisms.intake.inlets.FileNames;
import org.entente.mechanisms.intake.inlets.GivenFile;
import org.entente.mechanisms.intake.inlets.RemoteFiles;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the form hands over: a file, else the cells pasted into it, else what lies at an address.
 */
final class FormFile {

  private static final String PASTED = "pasted.tsv";

  private FormFile() {}

  static Optional<GivenFile> of(
      Optional<MultipartFile> file, MultiValueMap<String, String> form, RemoteFiles remote)
      throws IOException {
    var sent = file.filter(it -> !it.isEmpty());
    if (sent.isPresent()) {
      return Optional.of(
          new GivenFile(FileNames.plain(sent.get().getOriginalFilename()), sent.get().getBytes()));
    }
    return text(form, "cells")
        .map(cells -> new GivenFile(PASTED, cells.getBytes(StandardCharsets.UTF_8)))
        .or(() -> text(form, "address").map(remote::fetch).map(FormFile::plain));
  }

  private static GivenFile plain(GivenFile fetched) {
    return new GivenFile(FileNames.plain(fetched.name()), fetched.bytes());
  }

  private static Optional<String> text(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).filter(text -> !text.isBlank());
  }
}
