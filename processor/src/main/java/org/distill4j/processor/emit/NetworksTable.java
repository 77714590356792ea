package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distill4j.processor.emit.text.AlignedText;
import org.distill4j.processor.summary.Cost;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.Ratio;
import org.distill4j.processor.summary.Typical;

/** The table of teachers and student in the Javadoc of a generated distiller. */
final class NetworksTable {

  private static final int NUMBERS = 2;
  private static final int NUMBERS_IF_FROZEN = 3;
  private static final int FROZEN_COLUMN = 3;

  private NetworksTable() {}

  static String of(DistillationSummary distillation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("role", "network", "parameters", "frozen", "multiply-adds", "bytes"));
    NetworkSummary student = distillation.student();
    distillation.teachers().forEach(teacher -> rows.add(network("teacher", teacher)));
    rows.add(network("student", student));
    for (NetworkSummary teacher : distillation.teachers()) {
      if (teacher.isExternal()) {
        continue;
      }
      rows.add(ratio(teacher, student, distillation.typical()));
    }
    boolean frozen =
        Stream.concat(Stream.of(student), distillation.teachers().stream())
            .anyMatch(network -> network.total().hasFrozen());
    return frozen
        ? AlignedText.of(rows, NUMBERS_IF_FROZEN)
        : AlignedText.of(rows.stream().map(NetworksTable::withoutFrozen).toList(), NUMBERS);
  }

  private static List<String> withoutFrozen(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.remove(FROZEN_COLUMN);
    return cells;
  }

  /** Returns the sizes assumed in the ratios; empty if there are none. */
  static String assumption(DistillationSummary distillation) {
    Map<String, Integer> sizes = distillation.typical();
    return sizes.isEmpty() ? "" : "Ratios for " + Typical.inWords(sizes) + ".";
  }

  private static List<String> network(String role, NetworkSummary network) {
    if (network.isExternal()) {
      return List.of(role, network.name().toString(), "elsewhere", "", "elsewhere", "elsewhere");
    }
    Cost total = network.total().map(network::value);
    return List.of(
        role,
        network.name().toString(),
        total.parameters().abbreviated(),
        total.hasFrozen() ? total.frozen().abbreviated() : "",
        total.multiplyAdds().abbreviated(),
        total.bytes().abbreviated());
  }

  private static List<String> ratio(
      NetworkSummary teacher, NetworkSummary student, Map<String, Integer> typical) {
    Cost larger = teacher.total().map(teacher::value);
    Cost smaller = student.total().map(student::value);
    return List.of(
        "ratio",
        teacher.name() + " : " + student.name(),
        Ratio.of(larger.parameters(), smaller.parameters(), typical),
        Ratio.of(larger.frozen(), smaller.frozen(), typical),
        Ratio.of(larger.multiplyAdds(), smaller.multiplyAdds(), typical),
        Ratio.of(larger.bytes(), smaller.bytes(), typical));
  }
}
