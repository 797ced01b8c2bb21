import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Reads all cells of a workbook as texts with Apache POI's user model, nine times, and prints the
 * middle of the last five, in seconds of CPU. Run by {@code ./entente bench intake}.
 */
public final class PoiUserModel {

  private static final int ROUNDS = 9;
  private static final int WARM = 4;

  public static void main(String[] arguments) throws Exception {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    var seconds = new double[ROUNDS - WARM];
    for (int round = 0; round < ROUNDS; round++) {
      long begun = system.getProcessCpuTime();
      read(new File(arguments[0]));
      if (round >= WARM) {
        seconds[round - WARM] = (system.getProcessCpuTime() - begun) / 1e9;
      }
    }
    Arrays.sort(seconds);
    System.out.println(seconds[seconds.length / 2]);
  }

  private static long read(File file) throws Exception {
    long letters = 0;
    var texts = new DataFormatter();
    try (var workbook = WorkbookFactory.create(file, null, true)) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          for (var cell : row) {
            letters += texts.formatCellValue(cell).length();
          }
        }
      }
    }
    return letters;
  }
}
