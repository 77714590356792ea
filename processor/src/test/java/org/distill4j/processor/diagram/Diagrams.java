package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;

/** Diagrams for tests. */
final class Diagrams {

  private Diagrams() {}

  static Box box(String id) {
    return box(id, "");
  }

  static Box box(String id, String group) {
    return new Box(id, group, id, List.of("line of " + id), Style.NODE);
  }

  /** Returns a random diagram without cycles, each box behind those that lead to it. */
  static Diagram random(long seed) {
    Random random = new Random(seed);
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    int number = 2 + random.nextInt(20);
    for (int i = 0; i < number; i++) {
      boxes.add(box("b" + i));
      TreeSet<Integer> sources = new TreeSet<>();
      for (int arrow = random.nextInt(4); arrow > 0 && i > 0; arrow--) {
        sources.add(random.nextInt(i));
      }
      for (int source : sources) {
        arrows.add(new Arrow("b" + source, "b" + i, random.nextBoolean()));
      }
    }
    return new Diagram("random", boxes, arrows, false);
  }

  /** Returns two panels of random boxes, some of which lead to boxes in a row below. */
  static Diagram panels(long seed) {
    Random random = new Random(seed);
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (String group : List.of("teacher", "student")) {
      int number = 1 + random.nextInt(6);
      for (int i = 0; i < number; i++) {
        String id = group + i;
        boxes.add(box(id, group));
        if (i > 0) {
          arrows.add(new Arrow(group + random.nextInt(i), id, false));
        }
      }
    }
    int losses = 1 + random.nextInt(4);
    for (int loss = 0; loss < losses; loss++) {
      boxes.add(new Box("loss" + loss, "", "loss" + loss, List.of("weight 1"), Style.LOSS));
      arrows.add(new Arrow("teacher0", "loss" + loss, true));
      arrows.add(new Arrow("student0", "loss" + loss, false));
    }
    return new Diagram("panels", boxes, arrows, true);
  }
}
