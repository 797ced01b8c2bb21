package org.entente.ground.timeline.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Timelines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives the records of every register that tells its past a timeline beside their page. */
@Component
class TimelineRoutes implements SmartInitializingSingleton {

  private final ObjectProvider<Teller> tellers;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Timelines timelines;

  TimelineRoutes(
      ObjectProvider<Teller> tellers,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      Timelines timelines) {
    this.tellers = tellers;
    this.mappings = mappings;
    this.timelines = timelines;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mappings.ifAvailable(mapping -> tellers.forEach(teller -> register(mapping, teller)));
  }

  private void register(RequestMappingHandlerMapping mapping, Teller teller) {
    var pages = new TimelinePages(teller, timelines);
    var list = "/missions/{mission}/" + teller.kind() + "/{id}/history";
    register(mapping, pages, list, "list");
    register(mapping, pages, list + "/{revision}", "one");
  }

  private static void register(
      RequestMappingHandlerMapping mapping, TimelinePages pages, String path, String method) {
    var at =
        RequestMappingInfo.paths(path)
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(at, pages, method(method));
  }

  private static Method method(String name) {
    return Arrays.stream(TimelinePages.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
