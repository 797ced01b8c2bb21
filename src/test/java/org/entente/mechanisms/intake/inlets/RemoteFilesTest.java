package org.entente.mechanisms.intake.inlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "224.0.0.1"
      })
  void noAddressOfAClosedNetIsFetchedFrom(String written) throws UnknownHostException {
    var open = InetAddress.getByName("192.0.2.10");

    assertThat(RemoteFiles.inTheOpen(List.of(open))).isTrue();
    assertThat(RemoteFiles.inTheOpen(List.of(open, InetAddress.getByName(written)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/report.csv",
        "https://other.example/report.csv",
        "https://user@localhost/report.csv",
        "https://localhost/report.csv",
        "file:///etc/hosts",
        "not an address"
      })
  void onlyHostsThatTheSettingNamesAreFetchedFromAndNeverThisComputer(String address) {
    var remote = new RemoteFiles("localhost, data.example");

    var refused = catchThrowableOfType(Refused.class, () -> remote.fetch(address));

    assertThat(refused.problem()).isInstanceOf(InletProblem.AddressNotAllowed.class);
  }

  @Test
  void withoutTheSettingNothingIsFetched() {
    assertThat(new RemoteFiles("").any()).isFalse();
    assertThat(new RemoteFiles(" data.example ").any()).isTrue();
  }
}
