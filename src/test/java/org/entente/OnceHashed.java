package org.entente;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Has the node's own encoder hash the password that all people of tests have once, instead of
 * hundreds of times; every other password is hashed and compared as ever.
 */
final class OnceHashed implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PasswordEncoder real ? new Remembering(real) : bean;
  }

  private record Remembering(PasswordEncoder real, Map<String, Object> known)
      implements PasswordEncoder {

    Remembering(PasswordEncoder real) {
      this(real, new ConcurrentHashMap<>());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
      return everybodys(raw)
          ? (String) known.computeIfAbsent("", _ -> real.encode(raw))
          : real.encode(raw);
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
      return everybodys(raw)
          ? (boolean) known.computeIfAbsent(encoded, _ -> real.matches(raw, encoded))
          : real.matches(raw, encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
      return real.upgradeEncoding(encoded);
    }

    private static boolean everybodys(@Nullable CharSequence raw) {
      return raw != null && RunningNode.PASSWORD.contentEquals(raw);
    }
  }
}
