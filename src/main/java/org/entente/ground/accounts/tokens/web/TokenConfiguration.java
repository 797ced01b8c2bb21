package org.entente.ground.accounts.tokens.web;

import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.tokens.RateLimits;
import org.entente.ground.accounts.tokens.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests with a token: no cookie is read or given, so no form token is needed. They reach what
 * lies below a mission; a token changes no password and makes no other token.
 */
@Configuration
class TokenConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain byToken(
      HttpSecurity http, Tokens tokens, Accounts accounts, RateLimits limits, JsonMapper json) {
    return http.securityMatcher(BearerFilter::isByToken)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new BearerFilter(tokens, accounts, limits, json), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/error")
                    .permitAll()
                    .requestMatchers("/missions/*/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .build();
  }
}
