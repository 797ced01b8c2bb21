package org.entente.mechanisms.intake.web.learned;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.inlets.FileNames;
import org.entente.mechanisms.intake.profiles.Profile;
import org.entente.mechanisms.intake.web.ImportDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The profiles that were learned: seen, changed, forgotten, exported, and brought from elsewhere.
 */
@Controller
@RequestMapping("/missions/{mission}/profiles")
class ProfilePages {

  private final ProfileDesk desk;
  private final ImportDesk imports;

  ProfilePages(ProfileDesk desk, ImportDesk imports) {
    this.desk = desk;
    this.imports = imports;
  }

  @GetMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String list(Visit visit, Words words, Model page) {
    return list(Faults.none(), visit, words, page);
  }

  private String list(Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("profiles", desk.lines(visit, words));
    page.addAttribute("partners", imports.reportedFor(visit, imports.known(visit, words)));
    page.addAttribute("own", Ids.brief(visit.membership().party().value()));
    page.addAttribute("faults", faults);
    return "mechanisms/intake/web/learned/profiles";
  }

  @PostMapping
  @Needs({Role.REPORT, Role.COORDINATE})
  String bring(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String partner,
      Visit visit,
      Words words,
      Model page)
      throws IOException {
    var given = file.filter(it -> !it.isEmpty());
    var source =
        Ids.read(partner).map(PartyId::new).filter(imports.known(visit, words)::containsKey);
    if (given.isEmpty() || source.isEmpty()) {
      return list(missing(given.isEmpty(), source.isEmpty(), words), visit, words, page);
    }
    var name = FileNames.plain(given.get().getOriginalFilename());
    var brought = desk.bring(source.get(), name, given.get().getBytes(), visit);
    return to(brought.profile(), visit)
        + (brought.strange() == 0 ? "" : "?strange=" + brought.strange());
  }

  private static Faults missing(boolean file, boolean source, Words words) {
    var faults = new ArrayList<Fault>();
    if (file) {
      faults.add(new Fault("file", words.say("profiles.fault.file")));
    }
    if (source) {
      faults.add(new Fault("partner", words.say("intake.fault.partner")));
    }
    return new Faults(faults);
  }

  @GetMapping("/{id}")
  @Needs({Role.REPORT, Role.COORDINATE})
  String one(@PathVariable String id, Visit visit, Words words, Model page) {
    return one(desk.get(id, visit), Faults.none(), visit, words, page);
  }

  private String one(Profile profile, Faults faults, Visit visit, Words words, Model page) {
    page.addAttribute("view", desk.view(profile, visit, words));
    page.addAttribute("faults", faults);
    return "mechanisms/intake/web/learned/profile";
  }

  /** The profile as a file, to be brought to another mission or given on the command line. */
  @GetMapping("/{id}.json")
  @Needs({Role.REPORT, Role.COORDINATE})
  ResponseEntity<byte[]> json(@PathVariable String id, Visit visit) {
    var profile = desk.get(id, visit);
    var lesson = profile.lesson();
    var attached =
        ContentDisposition.attachment()
            .filename(lesson.name() + ".profile.json", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(desk.file(profile, visit));
  }

  @PostMapping("/{id}")
  @Needs({Role.REPORT, Role.COORDINATE})
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page,
      RedirectAttributes shownOnce) {
    var profile = desk.get(id, visit);
    imports.requireOwn(profile.source(), visit);
    var sent = new ProfileForm(form);
    if (sent.name().isEmpty()) {
      var fault = new Fault("name", words.say("profiles.fault.name"));
      return one(profile, new Faults(List.of(fault)), visit, words, page);
    }
    shownOnce.addFlashAttribute("said", "profiles.saved");
    return to(desk.save(profile, sent.onto(profile.lesson()), visit), visit);
  }

  @PostMapping("/{id}/forget")
  @Needs({Role.REPORT, Role.COORDINATE})
  String forget(@PathVariable String id, Visit visit, RedirectAttributes shownOnce) {
    desk.forget(desk.get(id, visit), visit);
    shownOnce.addFlashAttribute("said", "profiles.forgotten");
    return "redirect:/missions/" + visit.missionCode() + "/profiles";
  }

  private static String to(Profile profile, Visit visit) {
    var brief = Ids.brief(profile.id().value());
    return "redirect:/missions/" + visit.missionCode() + "/profiles/" + brief;
  }
}
