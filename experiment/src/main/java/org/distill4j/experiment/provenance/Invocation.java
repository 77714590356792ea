package org.distill4j.experiment.provenance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The command that started a run.
 *
 * @param arguments the command and its options: {@code ["train", "MyDistillation", ...]}; empty if
 *     a program of the user's own started it
 * @param directory the directory that it was started in
 * @param output the folder of its results; empty without one
 * @param place the folder of the run inside that folder: "labels-500"; empty if it is that folder
 */
public record Invocation(List<String> arguments, String directory, String output, String place) {

  private static final String OPTION = "--";

  /** Copies the arguments; what is missing in a file is empty. */
  public Invocation {
    arguments = Copies.of(arguments);
    directory = Copies.of(directory);
    output = Copies.of(output);
    place = Copies.of(place);
  }

  /** Returns that of a run which no command started. */
  public static Invocation none() {
    return new Invocation(List.of(), "", "", "");
  }

  /** Returns the same for a run in a folder inside that of the results. */
  public Invocation in(Path folder) {
    if (output.isEmpty()) {
      return this;
    }
    Path inside = Path.of(output).toAbsolutePath().normalize();
    Path run = folder.toAbsolutePath().normalize();
    String relative =
        run.startsWith(inside) ? inside.relativize(run).toString().replace('\\', '/') : "";
    return new Invocation(arguments, directory, output, relative);
  }

  /**
   * Returns true if an option gives a setting this value: {@code --epochs 3} or {@code
   * --student-epochs 3} gives "epochs", {@code --temperature 2} and {@code --set
   * softAnswersTemperature=2} give "softAnswersTemperature".
   */
  boolean sets(String setting, String value) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION)) {
        int equals = argument.indexOf('=');
        String name = argument.substring(OPTION.length(), equals < 0 ? argument.length() : equals);
        String given =
            equals >= 0
                ? argument.substring(equals + 1)
                : i + 1 < arguments.size() ? arguments.get(i + 1) : "";
        if ((names(name, setting) && equal(given, value)) || assigns(given, setting, value)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns true if one name is the other, or the end of it: "studentEpochs" and "epochs". */
  private static boolean names(String option, String setting) {
    String plain = option.replace("-", "").toLowerCase(Locale.ROOT);
    String other = setting.toLowerCase(Locale.ROOT);
    return plain.endsWith(other) || other.endsWith(plain);
  }

  private static boolean assigns(String given, String setting, String value) {
    int equals = given.lastIndexOf('=');
    return equals > 0
        && given.substring(0, equals).endsWith(setting)
        && equal(given.substring(equals + 1), value);
  }

  private static boolean equal(String one, String other) {
    try {
      return one.equals(other) || Double.parseDouble(one) == Double.parseDouble(other);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
