package org.entente.ground.database;

/** A role name and its password; printing it never shows the password. */
public record Login(String name, String password) {

  public Login {
    if (name.isBlank() || password.isBlank()) {
      throw new IllegalArgumentException("a login needs a name and a password: " + name);
    }
  }

  @Override
  public String toString() {
    return "Login[" + name + "]";
  }
}
