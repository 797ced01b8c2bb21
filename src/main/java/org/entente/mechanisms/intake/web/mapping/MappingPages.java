package org.entente.mechanisms.intake.web.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Table;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps between giving a file and publishing it: its table, its columns, its values. */
@Controller
@RequestMapping("/missions/{mission}/imports/{id}")
class MappingPages {

  private final ImportDesk imports;
  private final MappingDesk desk;
  private final OpenedFile opened;

  MappingPages(ImportDesk imports, MappingDesk desk, OpenedFile opened) {
    this.imports = imports;
    this.desk = desk;
    this.opened = opened;
  }

  @GetMapping("/table")
  @Needs({Role.REPORT, Role.COORDINATE})
  String table(
      @PathVariable String id,
      @RequestParam Optional<String> sheet,
      Visit visit,
      Words words,
      HttpServletRequest request,
      Model page) {
    var given = imports.getToActOn(id, visit);
    var decided = sheet.map(name -> looking(given, name)).orElse(given.instructions());
    var sheets = opened.sheets(given, decided, visit.audience());
    var lookedAt = OpenedFile.atHand(sheets, decided);
    page.addAttribute("view", imports.view(given, visit, words));
    page.addAttribute(
        "table", lookedAt.map(it -> TableView.of(sheets, it, Here.of(request), words)));
    return "mechanisms/intake/web/mapping/table";
  }

  /** As if that sheet had been chosen, with the header that is found in it. */
  private static Instructions looking(Import given, String sheet) {
    var chosen = given.instructions().table();
    return chosen.sheet().filter(sheet::equals).isPresent()
        ? given.instructions()
        : given.instructions().withTable(new Table(Optional.of(sheet), Optional.empty()));
  }

  @PostMapping("/table")
  @Needs({Role.REPORT, Role.COORDINATE})
  String chooseTable(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "") List<String> header,
      Visit visit) {
    var given = imports.getToActOn(id, visit);
    var rows =
        header.stream()
            .filter(row -> row.matches("\\d{1,7}"))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    var table = new Table(Optional.of(sheet), Optional.of(rows));
    desk.instruct(given, given.instructions().withTable(table), visit);
    return "redirect:" + MappingDesk.address(given, "columns", visit);
  }

  @GetMapping("/columns")
  @Needs({Role.REPORT, Role.COORDINATE})
  String columns(@PathVariable String id, Visit visit, Words words, Model page) {
    var given = imports.getToActOn(id, visit);
    return show(given, columns(given, visit, words), Faults.none(), visit, words, page);
  }

  private Optional<ColumnsView> columns(Import given, Visit visit, Words words) {
    var sheets = opened.sheets(given, given.instructions(), visit.audience());
    return OpenedFile.atHand(sheets, given.instructions())
        .flatMap(sheet -> columns(sheet, given, visit, words).findFirst());
  }

  private Stream<ColumnsView> columns(
      SheetCandidate sheet, Import given, Visit visit, Words words) {
    return sheet.layout().stream()
        .map(
            layout ->
                ColumnsView.of(sheet, layout, desk.asked(given, sheet, layout, visit), words));
  }

  private String show(
      Import given,
      Optional<ColumnsView> columns,
      Faults faults,
      Visit visit,
      Words words,
      Model page) {
    page.addAttribute("view", imports.view(given, visit, words));
    page.addAttribute("columns", columns);
    page.addAttribute("faults", faults);
    return "mechanisms/intake/web/mapping/columns";
  }

  @PostMapping("/columns")
  @Needs({Role.REPORT, Role.COORDINATE})
  String chooseColumns(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var given = imports.getToActOn(id, visit);
    var shown = columns(given, visit, words);
    if (shown.isEmpty()) {
      return show(given, shown, Faults.none(), visit, words, page);
    }
    var sent = ColumnsForm.read(shown.get(), form);
    var faults = sent.faults(words);
    if (faults.any()) {
      return show(given, Optional.of(sent.filledIn()), faults, visit, words, page);
    }
    if (sent.decides(given.instructions())) {
      desk.instruct(given, sent.onto(given.instructions()), visit);
    }
    return "redirect:" + MappingDesk.address(given, "", visit);
  }

  @GetMapping("/values")
  @Needs({Role.REPORT, Role.COORDINATE})
  String values(@PathVariable String id, Visit visit, Words words, Model page) {
    var given = imports.getToActOn(id, visit);
    return show(given, new ValuesForm(new LinkedMultiValueMap<>()), visit, words, page);
  }

  private String show(Import given, ValuesForm form, Visit visit, Words words, Model page) {
    page.addAttribute("view", imports.view(given, visit, words));
    page.addAttribute("values", desk.values(given, form, visit, words));
    page.addAttribute("sought", form.seeking().orElse(""));
    return "mechanisms/intake/web/mapping/values";
  }

  /** Saves, or, when an entry was sought, shows the page again with what was found. */
  @PostMapping("/values")
  @Needs({Role.REPORT, Role.COORDINATE})
  String chooseValues(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var given = imports.getToActOn(id, visit);
    var sent = new ValuesForm(form);
    if (sent.seeking().isPresent()) {
      return show(given, sent, visit, words, page);
    }
    desk.decide(given, sent, visit, words);
    return "redirect:" + MappingDesk.address(given, "", visit);
  }

  /** Reads the file without the profile of its source. */
  @PostMapping("/set-aside")
  @Needs({Role.REPORT, Role.COORDINATE})
  String setAside(@PathVariable String id, Visit visit) {
    var given = imports.getToActOn(id, visit);
    desk.setAside(given, visit);
    return "redirect:" + MappingDesk.address(given, "", visit);
  }
}
