package org.entente.ground.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import org.entente.ground.accounts.secrets.FewAtOnce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** How a password is kept and checked: PBKDF2-HMAC-SHA256, salted, 310,000 rounds (OWASP). */
@Configuration
class SignIn {

  @Bean
  PasswordEncoder passwords() {
    var hash = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    return new FewAtOnce(hash, FewAtOnce.ofThisMachine());
  }

  /** Where all secrets come from. */
  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  @Bean
  FirstRun firstRun(Accounts accounts, SecureRandom random) {
    return new FirstRun(accounts, random);
  }

  @Bean
  UserDetailsService people(Accounts accounts) {
    return name ->
        accounts
            .findPasswordHash(name.strip().toLowerCase(Locale.ROOT))
            .map(
                hash ->
                    User.withUsername(name.strip().toLowerCase(Locale.ROOT)).password(hash).build())
            .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
  }
}
