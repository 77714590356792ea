package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials has no parent: it must agree with the build by itself. */
final class BillOfMaterialsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
  private static final List<String> NOT_FOR_USERS =
      List.of("bom", "archetype", "generated-examples", "samples");

  private static String pom(String module) throws IOException {
    return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
  }

  private static String first(String pom, String element) {
    Matcher found = Pattern.compile("<" + element + ">(.*)</" + element + ">").matcher(pom);
    assertWithMessage(element).that(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void versionsAreThoseOfTheBuild() throws IOException {
    for (String element : List.of("version", "dl4j.version")) {
      assertThat(first(pom("bom"), element)).isEqualTo(first(pom("."), element));
    }
  }

  @Test
  void everyLibraryIsListedAndIsAModule() throws IOException {
    List<String> libraries = new ArrayList<>();
    Matcher module = MODULE.matcher(pom("."));
    while (module.find()) {
      libraries.add(module.group(1));
    }
    libraries.removeAll(NOT_FOR_USERS);
    assertThat(libraries).containsAtLeast("dsl", "processor", "runtime");
    for (String library : libraries) {
      assertThat(pom("bom")).contains("<artifactId>distill4j-" + library + "</artifactId>");
      assertThat(pom(library)).contains("<Automatic-Module-Name>distill4j." + library + "<");
    }
  }
}
