package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distill4j.examples.random.DistillationMaker.Loss;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;

/** Draws the stages of a distillation, each of which trains a node of the student. */
final class StageMaker {

  private final Choices choices;
  private final Expansion student;
  private final List<Loss> losses;
  private final Set<String> fixed;
  private final Set<String> trained;

  /**
   * Creates a maker.
   *
   * @param fixed the families of the nodes that keep their initial parameters
   */
  StageMaker(Choices choices, NetworkModel student, List<Loss> losses, Set<String> fixed) {
    this.choices = choices;
    this.student = student.expansion();
    this.losses = List.copyOf(losses);
    this.fixed = Set.copyOf(fixed);
    List<String> ends = new ArrayList<>(this.student.outputs());
    losses.forEach(loss -> ends.addAll(loss.studentNodes()));
    this.trained = trained(this.student.reach(ends));
  }

  /** Returns the nodes that hold the trained parameters of values. */
  private Set<String> trained(Set<String> values) {
    return values.stream()
        .filter(student::learnsItself)
        .map(student::holder)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String family(String node) {
    return student.named(node).orElseThrow().family();
  }

  /**
   * Returns the stages, or none if one of them would train nothing.
   *
   * @param needsAll true if each loss is part of a stage, false if individual ones need not be
   */
  List<Annotation> draw(boolean needsAll) {
    List<Annotation> stages = new ArrayList<>();
    Set<String> left =
        losses.stream()
            .filter(loss -> needsAll || loss.readsTeacher())
            .map(Loss::name)
            .collect(Collectors.toCollection(HashSet::new));
    List<String> names =
        choices.shuffled(List.of("warm", "hints", "all", "last2", "x", "fineTuning"));
    int count = choices.between(1, 3);
    for (int i = 0; i < count; i++) {
      Set<String> own = new TreeSet<>();
      losses.stream().filter(loss -> choices.chance(0.5)).forEach(loss -> own.add(loss.name()));
      if (i == count - 1) {
        own.addAll(left);
      }
      left.removeAll(own);
      if (own.isEmpty() || (own.size() == losses.size() && choices.chance(0.5))) {
        own.clear();
        left.clear();
      }
      List<Loss> training =
          losses.stream().filter(loss -> own.isEmpty() || own.contains(loss.name())).toList();
      Map<String, String> elements = new LinkedHashMap<>();
      elements.put("name", Annotation.literal(names.get(i)));
      if (!own.isEmpty()) {
        elements.put("losses", array(List.copyOf(own)));
      }
      if (choices.chance(0.5)) {
        elements.put("epochs", choices.between(0, 1) + "");
      }
      if (!restrict(elements, choices.of(training))) {
        return List.of();
      }
      stages.add(new Annotation("Stage", elements));
    }
    return stages;
  }

  /** Freezes or trains some nodes alone; returns false if the loss trains nothing anyway. */
  private boolean restrict(Map<String, String> elements, Loss loss) {
    List<String> free =
        trained(student.reach(loss.studentNodes())).stream()
            .filter(node -> trained.contains(node) && !fixed.contains(family(node)))
            .toList();
    if (free.isEmpty()) {
      return false;
    }
    String kept = choices.of(free);
    Set<String> paths = new TreeSet<>();
    if (choices.chance(0.4)) {
      paths.add(path(kept));
      if (choices.chance(0.3)) {
        paths.add(path(choices.of(List.copyOf(trained))));
      }
      elements.put("train", array(List.copyOf(paths)));
    } else if (choices.chance(0.6)) {
      for (int i = choices.between(1, 3); i > 0; i--) {
        String path = path(choices.of(List.copyOf(trained)));
        if (matching(path).stream().noneMatch(node -> family(node).equals(family(kept)))) {
          paths.add(path);
        }
      }
      if (!paths.isEmpty()) {
        elements.put("freeze", array(List.copyOf(paths)));
      }
    }
    return true;
  }

  /** Returns a path that stands for a node, and possibly for others. */
  private String path(String node) {
    return switch (choices.between(0, 5)) {
      case 0 -> node.split("[.\\[]", 2)[0];
      case 1, 2 -> node.replaceAll("\\[\\d+\\]", "[*]");
      case 3 -> node.substring(0, node.lastIndexOf('.') + 1) + "*";
      case 4 -> {
        int name = node.lastIndexOf('.') + 1;
        int from = choices.between(name, node.length());
        yield node.substring(0, name) + (from > name ? "*" : "") + node.substring(from) + "*";
      }
      default -> node;
    };
  }

  private List<String> matching(String path) {
    String text =
        Pattern.quote(path)
            .replace("[*]", "\\E(?:\\[\\d+\\])?\\Q")
            .replace("*", "\\E[^.\\[\\]]*\\Q");
    Pattern pattern = Pattern.compile(text + "(?:[.\\[].*)?");
    return trained.stream().filter(node -> pattern.matcher(node).matches()).toList();
  }

  private static String array(List<String> texts) {
    return texts.stream().map(Annotation::literal).collect(Collectors.joining(", ", "{", "}"));
  }
}
