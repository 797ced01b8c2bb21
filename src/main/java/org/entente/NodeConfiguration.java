package org.entente;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.identity.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module is handed and none makes: time, ids, and connections as the application. */
@Configuration
class NodeConfiguration {

  /** How long a request waits for a connection before it is told that there is none. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** As many as a small machine answers at once; virtual threads wait for one. */
  private static final int CONNECTIONS = 12;

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock, new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(DatabaseAddress address) {
    var pool = new HikariDataSource();
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.setDataSource(address.asApplication());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setPoolName("entente");
    return pool;
  }
}
