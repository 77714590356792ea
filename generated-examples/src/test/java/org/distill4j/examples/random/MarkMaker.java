package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.examples.random.DistillationMaker.Loss;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.processor.signature.Role;

/** Draws what changes the course of a distillation: stages, initial parameters, peers. */
final class MarkMaker {

  private final Choices choices;
  private final Catalogue catalogue;
  private final NetworkModel teacher;
  private final NetworkModel student;
  private final List<Loss> losses;
  private final RoundsMaker rounds;

  MarkMaker(
      Choices choices,
      Catalogue catalogue,
      NetworkModel teacher,
      NetworkModel student,
      List<Loss> losses,
      RoundsMaker rounds) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.teacher = teacher;
    this.student = student;
    this.losses = List.copyOf(losses);
    this.rounds = rounds;
  }

  /** Returns the annotations. */
  List<Annotation> draw() {
    boolean isAverage =
        teacher.name().equals(student.name()) && !teacher.isExternal() && choices.chance(0.25);
    if (isAverage) {
      List<Annotation> marks = new ArrayList<>(stages(true, Set.of()));
      marks.add(
          choices.chance(0.5)
              ? Annotation.of("MovingAverage")
              : new Annotation("MovingAverage", Map.of("decay", "0.5")));
      return choices.shuffled(marks);
    }
    if (!teacher.isExternal() && choices.chance(0.15) && losses.stream().allMatch(this::isMutual)) {
      return List.of(Annotation.of("Peers"));
    }
    InitialMaker initial = new InitialMaker(choices, catalogue, teacher, student);
    List<Annotation> marks = new ArrayList<>();
    if (!teacher.isExternal() && choices.chance(0.25)) {
      List<Annotation> drawn = initial.draw();
      if (losses.stream().anyMatch(loss -> isFree(loss, initial.fixed()))) {
        marks.addAll(drawn);
      }
    }
    marks.addAll(stages(false, initial.fixed()));
    if (choices.chance(0.08)) {
      marks.add(Annotation.of("Live"));
    }
    return marks;
  }

  /** Returns true if a loss reaches a node that does not keep its initial parameters. */
  private boolean isFree(Loss loss, Set<String> fixed) {
    Expansion expansion = student.expansion();
    return expansion.reach(loss.studentNodes()).stream()
        .filter(expansion::learnsItself)
        .anyMatch(node -> !fixed.contains(expansion.named(node).orElseThrow().family()));
  }

  private List<Annotation> stages(boolean needsAll, Set<String> fixed) {
    return choices.chance(0.25)
        ? new StageMaker(choices, student, losses, fixed).draw(needsAll)
        : List.of();
  }

  /**
   * Returns true if a loss reads equal nodes of teacher and student, both of which it can train.
   */
  private boolean isMutual(Loss loss) {
    List<Operand> theirs = of(loss, Role.TEACHER);
    List<Operand> own = of(loss, Role.STUDENT);
    Set<String> learning = teacher.expansion().learning();
    Set<String> computed = student.expansion().computed();
    if (theirs.isEmpty()) {
      return true;
    }
    return theirs.size() == own.size()
        && IntStream.range(0, own.size()).allMatch(i -> isMutual(theirs.get(i), own.get(i)))
        && theirs.stream().flatMap(it -> rounds.nodes(it).stream()).allMatch(learning::contains)
        && own.stream().flatMap(it -> rounds.nodes(it).stream()).allMatch(computed::contains);
  }

  private boolean isMutual(Operand theirs, Operand own) {
    return theirs.kind().equals(own.kind())
        && theirs.axes().equals(own.axes())
        && rounds.nodes(theirs).size() == rounds.nodes(own).size();
  }

  private static List<Operand> of(Loss loss, Role role) {
    return loss.operands().stream().filter(operand -> operand.role() == role).toList();
  }
}
