package org.distill4j.processor;

import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;

/** Sources of two networks, two schemes and the declaration that combines them. */
final class SchemeSources {

  static final String IMPORTS =
      """
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  static final String BIG =
      """
      @Network public interface Big {
        @Dimension(64) int width();
        @Input(shape = "8") Features video();
        @Dense(units = "width") Features hidden(Features video);
        @Logits(classes = "10") Scores answer(Features hidden);
      }
      """;

  private static final String SMALL =
      "@Network public interface Small extends Big { @Override @Dimension(4) int width(); }\n";

  static final String VANILLA =
      """
      public interface Vanilla {
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @VanillaDistillation(temperature = 2)
        Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final String RANKED =
      """
      @Title("RankNet")
      public interface RankNetScheme {
        @RankNet(sampling = Sampling.FULL)
        Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final String SCHEMES =
      """
      @Schemes(
          of = {Vanilla.class, RankNetScheme.class},
          networks = {Big.class, Small.class},
          pairs = @Distillation(teacher = Big.class, student = Small.class))
      public interface AllSchemes {}
      """;

  private SchemeSources() {}

  /** Returns the networks, the schemes and the declaration; the vanilla scheme is the third. */
  static JavaFileObject[] all() {
    return new JavaFileObject[] {
      big(), small(), vanilla(), source("RankNetScheme", RANKED), source("AllSchemes", SCHEMES)
    };
  }

  static JavaFileObject big() {
    return source("Big", BIG);
  }

  static JavaFileObject small() {
    return source("Small", SMALL);
  }

  static JavaFileObject vanilla() {
    return source("Vanilla", VANILLA);
  }

  static JavaFileObject source(String name, String body) {
    return source("examples", name, body);
  }

  static JavaFileObject source(String packageName, String name, String body) {
    return JavaFileObjects.forSourceString(
        packageName + "." + name, "package " + packageName + ";\n" + IMPORTS + body);
  }
}
