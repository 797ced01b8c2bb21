package org.entente.ground.database;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Hands Flyway the migrations that were already found, so that it does not scan the class path by
 * itself (slowly, and not inside nested jars).
 *
 * @param files file name to SQL text
 */
record MigrationFiles(Map<String, String> files) implements ResourceProvider {

  @Override
  public @Nullable LoadableResource getResource(String name) {
    var sql = files.get(name);
    return sql == null ? null : new SqlFile(name, sql);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(prefix))
        .filter(file -> Stream.of(suffixes).anyMatch(file.getKey()::endsWith))
        .<LoadableResource>map(file -> new SqlFile(file.getKey(), file.getValue()))
        .toList();
  }

  private static final class SqlFile extends LoadableResource {
    private final String name;
    private final String sql;

    SqlFile(String name, String sql) {
      this.name = name;
      this.sql = sql;
    }

    @Override
    public Reader read() {
      return new StringReader(sql);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
