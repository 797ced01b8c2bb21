package org.entente.ground.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.providers.web.ProviderSignIn;
import org.entente.ground.accounts.sessions.web.FormTokens;
import org.entente.ground.accounts.sessions.web.KeptSessions;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.parts.OpenAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sign-in with name and password, and what page methods may ask for: Visit and Audience. */
@Configuration
class AccountsWebConfiguration implements WebMvcConfigurer {

  static final String SIGN_IN = "/sign-in";

  /** Whoever signs out leaves nothing behind in a browser that others use too. */
  private static final HeaderWriter CLEARED =
      new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\"");

  private final Rights rights;
  private final List<OpenAddresses> addresses;

  AccountsWebConfiguration(Rights rights, List<OpenAddresses> addresses) {
    this.rights = rights;
    this.addresses = List.copyOf(addresses);
  }

  /** Everything needs a sign-in but the way to it, and what has no content of its own. */
  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      SignInAttempts attempts,
      KeptSessions sessions,
      FormTokens tokens,
      ProviderSignIn providers) {
    var guard = new SignInGuard(attempts);
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .csrf(forms -> forms.csrfTokenRepository(tokens))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        SIGN_IN,
                        "/first-run",
                        "/sign-in/**",
                        "/join/**",
                        "/language",
                        "/theme",
                        "/density",
                        "/shortcuts",
                        "/assets/**",
                        "/error",
                        "/health/**")
                    .permitAll()
                    .requestMatchers(opened(OpenAddresses::open))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .successHandler(guard::succeeded)
                    .failureHandler(guard::failed))
        .csrf(csrf -> csrf.ignoringRequestMatchers(opened(OpenAddresses::fromPrograms)))
        .oauth2Login(providers::on)
        .addFilterBefore(guard, UsernamePasswordAuthenticationFilter.class)
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(new HeaderWriterLogoutHandler(CLEARED))
                    .logoutSuccessUrl(SIGN_IN))
        .headers(headers -> headers.disable())
        .build();
  }

  private String[] opened(Function<OpenAddresses, List<String>> which) {
    return addresses.stream().map(which).flatMap(List::stream).toArray(String[]::new);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rights);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FromVisit<>(Visit.class, visit -> visit));
    resolvers.add(new FromVisit<>(Audience.class, Visit::audience));
  }

  /** Hands a part of the visit to a page method; there is always one below a mission. */
  private record FromVisit<T>(Class<T> type, Function<Visit, T> part)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(type);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
          .flatMap(Visit::of)
          .map(part)
          .orElseThrow(() -> new IllegalStateException("no mission in the address"));
    }
  }
}
