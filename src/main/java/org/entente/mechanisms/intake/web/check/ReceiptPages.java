package org.entente.mechanisms.intake.web.check;

import java.nio.charset.StandardCharsets;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.ReceiptDocument;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.entente.mechanisms.intake.workbooks.ReceiptWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of an import as a workbook. */
@Controller
class ReceiptPages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ImportDesk desk;

  ReceiptPages(ImportDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/missions/{mission}/imports/{id}.xlsx")
  @Needs(Role.READ)
  ResponseEntity<byte[]> receipt(@PathVariable String id, Visit visit, Words words) {
    var document = ReceiptDocument.of(desk.get(id, visit), words);
    var attached =
        ContentDisposition.attachment()
            .filename("receipt-" + id + ".xlsx", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(WORKBOOK)
        .body(new ReceiptWorkbook(document, words).bytes());
  }
}
