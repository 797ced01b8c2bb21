package org.entente.ground.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What programs can read, for programs. */
@RestController
class OpenApiPages {

  private final List<Resource> resources;

  OpenApiPages(List<Resource.Served> served) {
    this.resources =
        served.stream()
            .map(Resource.Served::resource)
            .sorted(Comparator.comparing(Resource::name))
            .toList();
  }

  @GetMapping(path = "/missions/{mission}/api/v1/openapi.json", produces = "application/json")
  @Needs(Role.READ)
  Map<String, Object> openApi(@PathVariable String mission, Words words) {
    return new OpenApi(words).document(resources, "/missions/" + mission + "/api/v1");
  }
}
