package org.distill4j.processor.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Resolves the roles of the values that losses read, and checks them against signatures. */
public final class DistillationGraphBuilder {

  private final DistillationSpec spec;
  private final Problems problems;

  /** Creates a builder for one graph. */
  public DistillationGraphBuilder(DistillationSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  /** Returns the graph, or empty with problems. */
  public Optional<DistillationGraph> build() {
    List<ResolvedLoss> losses = new ArrayList<>();
    for (LossSpec loss : spec.losses()) {
      resolve(loss).ifPresent(losses::add);
    }
    if (spec.losses().isEmpty()) {
      problems.add(DiagnosticId.NO_OBJECTIVE, spec.place(), spec.scheme());
    }
    if (!problems.haveErrors()) {
      checkLabels(losses);
      checkTeacher(losses);
    }
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(new DistillationGraph(spec, losses));
  }

  private Optional<ResolvedLoss> resolve(LossSpec loss) {
    NodeSpec node = loss.node();
    List<KindType> kinds = node.reads().stream().map(ReadSpec::kind).toList();
    Optional<Signature> signature = SignatureChoice.require(node, kinds, problems);
    if (signature.isEmpty()) {
      return Optional.empty();
    }
    if (!checkRoles(node, signature.get())) {
      return Optional.empty();
    }
    List<ResolvedRead> reads = new ArrayList<>();
    for (ReadSpec read : node.reads()) {
      Role role = read.role().orElse(Role.NONE);
      OptionalInt teacher = role == Role.TEACHER ? teacher(node, read) : OptionalInt.of(0);
      teacher.ifPresent(number -> reads.add(new ResolvedRead(role, number, read, List.of())));
    }
    return reads.size() < node.reads().size()
        ? Optional.empty()
        : Optional.of(new ResolvedLoss(loss, reads));
  }

  /** Returns the index of the teacher that a parameter reads, or empty with a problem. */
  private OptionalInt teacher(NodeSpec node, ReadSpec read) {
    List<String> names = spec.teachers().stream().map(NetworkReference::simpleName).toList();
    if (read.teacher().isEmpty()) {
      if (names.size() == 1) {
        return OptionalInt.of(0);
      }
      problems.add(
          DiagnosticId.TEACHER_AMBIGUOUS,
          read.place(),
          node.name(),
          read.node(),
          spec.scheme(),
          String.join(", ", names),
          names.get(0));
      return OptionalInt.empty();
    }
    NetworkReference of = read.teacher().get();
    OptionalInt number =
        IntStream.range(0, names.size())
            .filter(i -> spec.teachers().get(i).qualifiedName().equals(of.qualifiedName()))
            .findFirst();
    if (number.isEmpty()) {
      problems.add(
          DiagnosticId.NOT_A_TEACHER,
          of.place(),
          node.name(),
          read.node(),
          of.simpleName(),
          spec.scheme(),
          Suggestion.among(of.simpleName(), names));
    }
    return number;
  }

  private boolean checkRoles(NodeSpec node, Signature signature) {
    if (isSwapped(node, signature)) {
      problems.add(
          DiagnosticId.ROLES_SWAPPED,
          node.place(),
          node.name(),
          node.operation().type().name(),
          "'" + signature.text() + "'");
      return false;
    }
    boolean valid = true;
    for (int i = 0; i < node.reads().size(); i++) {
      ReadSpec read = node.reads().get(i);
      Role expected = signature.input(i).role();
      Role found = read.role().orElse(Role.NONE);
      if (found == expected) {
        continue;
      }
      valid = false;
      if (found == Role.NONE) {
        problems.add(
            DiagnosticId.ROLE_MISSING,
            read.place(),
            node.name(),
            read.parameter(),
            annotation(expected));
      } else {
        problems.add(
            DiagnosticId.ROLE_WRONG,
            read.place(),
            node.name(),
            read.parameter(),
            inWords(found),
            node.operation().type().name(),
            inWords(expected),
            "'" + signature.text() + "'");
      }
    }
    return valid;
  }

  /** Returns true if every parameter has a role, opposite to the one in the signature. */
  private static boolean isSwapped(NodeSpec node, Signature signature) {
    int opposite = 0;
    for (int i = 0; i < node.reads().size(); i++) {
      Role expected = signature.input(i).role();
      Role found = node.reads().get(i).role().orElse(Role.NONE);
      if (expected == Role.NONE && found == Role.NONE) {
        continue;
      }
      if (expected == Role.NONE || found == Role.NONE || expected == found) {
        return false;
      }
      opposite++;
    }
    return opposite > 1;
  }

  private static String annotation(Role role) {
    return role == Role.TEACHER ? "@Teacher" : "@Student";
  }

  private static String inWords(Role role) {
    return role == Role.NONE ? "as labels" : "from the " + role.keyword();
  }

  private void checkLabels(List<ResolvedLoss> losses) {
    Set<String> read = new HashSet<>();
    losses.forEach(
        loss ->
            loss.reads().stream()
                .filter(r -> r.role() == Role.NONE)
                .forEach(r -> read.add(r.read().node())));
    for (LabelSpec label : spec.labels()) {
      if (!label.inherited() && !read.contains(label.name())) {
        problems.add(DiagnosticId.LABEL_WITHOUT_OBJECTIVE, label.place(), label.name());
      }
    }
  }

  private void checkTeacher(List<ResolvedLoss> losses) {
    if (losses.stream().allMatch(ResolvedLoss::isIndividual)) {
      problems.add(
          DiagnosticId.TEACHER_UNREAD,
          spec.place(),
          spec.scheme(),
          "the teacher",
          "one with @Weight(0) to train the student alone");
      return;
    }
    for (int i = 0; i < spec.teachers().size(); i++) {
      int teacher = i;
      if (losses.stream().noneMatch(loss -> loss.reads(teacher))) {
        NetworkReference unread = spec.teachers().get(i);
        problems.add(
            DiagnosticId.TEACHER_UNREAD,
            unread.place(),
            spec.scheme(),
            "its teacher '" + unread.simpleName() + "'",
            "remove that teacher");
      }
    }
  }
}
