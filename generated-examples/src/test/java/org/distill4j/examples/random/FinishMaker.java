package org.distill4j.examples.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;

/** Lets each member of a network or a block be needed. */
final class FinishMaker {

  private final NetworkMaker maker;
  private final Choices choices;
  private final Catalogue catalogue;
  private final boolean isBlock;
  private final List<Member> members;

  FinishMaker(NetworkMaker maker, Choices choices, Catalogue catalogue, boolean isBlock) {
    this.maker = maker;
    this.choices = choices;
    this.catalogue = catalogue;
    this.isBlock = isBlock;
    this.members = maker.members();
  }

  /** Returns the names of unread members other than uses of blocks. */
  Set<String> unread() {
    Set<String> read = new HashSet<>(maker.expansion().read());
    members.forEach(member -> read.addAll(member.reads()));
    Set<String> unread = new HashSet<>();
    members.stream()
        .filter(member -> !(member instanceof Member.Use) && !read.contains(member.name()))
        .forEach(member -> unread.add(member.name()));
    return unread;
  }

  /**
   * Marks nodes as outputs or removes them until each is needed; the first {@code fixed} members
   * stay unchanged.
   */
  void finish(int fixed) {
    boolean changed = true;
    while (changed) {
      changed = false;
      Set<String> unread = unread();
      Expansion expansion = maker.expansion();
      for (int i = members.size() - 1; i >= fixed; i--) {
        Member member = members.get(i);
        if (member instanceof Member.Use use && isLeftOver(use, expansion)) {
          members.remove(i);
          changed = true;
          break;
        }
        if (!unread.contains(member.name()) || isEnd(member)) {
          continue;
        }
        if (member instanceof Member.Node node && choices.chance(0.3)) {
          members.set(i, node.asOutput());
        } else {
          members.remove(i);
        }
        changed = true;
      }
    }
    Set<String> used = new HashSet<>();
    members.forEach(member -> used.addAll(member.dimensions()));
    maker.sizes().retain(used);
  }

  private boolean isLeftOver(Member.Use use, Expansion expansion) {
    return !isBlock
        && !needs(expansion, use)
        && members.stream()
            .flatMap(member -> member.reads().stream())
            .noneMatch(
                path -> path.startsWith(use.name() + ".") || path.startsWith(use.name() + "["));
  }

  /** Returns true if all weights shared between uses of blocks exist. */
  boolean hasItsWeights() {
    Expansion expansion = maker.expansion();
    Needed needed = new Needed(expansion.needed(), expansion.trained());
    return isBlock || uses(members).stream().allMatch(use -> hasItsWeights(needed, "", use));
  }

  private boolean isEnd(Member member) {
    if (member instanceof Member.Node node) {
      return isBlock || node.output() || !catalogue.kind(node.kind()).role().equals("VALUE");
    }
    return false;
  }

  /** Returns true if an output or a loss needs a node of this use of a block. */
  private static boolean needs(Expansion expansion, Member.Use use) {
    return !within(use.name(), expansion.trained()).isEmpty();
  }

  /**
   * Returns true if all that is needed of a use, and of the uses in its block, has its parameters.
   *
   * @param prefix the beginning of the names of the nodes beside it
   */
  private static boolean hasItsWeights(Needed needed, String prefix, Member.Use use) {
    String own = prefix + use.name();
    if (!needed.areIn(prefix + use.owner(), own, use.overSteps())) {
      return false;
    }
    List<Member.Use> inner = use.overSteps() ? List.of() : uses(use.block().members());
    Pattern round = Pattern.compile(Pattern.quote(own) + "(?:\\[\\d+])?\\.");
    return inner.isEmpty()
        || needed.all().stream()
            .map(round::matcher)
            .filter(Matcher::lookingAt)
            .map(Matcher::group)
            .distinct()
            .allMatch(inside -> inner.stream().allMatch(it -> hasItsWeights(needed, inside, it)));
  }

  private static List<Member.Use> uses(List<Member> members) {
    return members.stream()
        .filter(Member.Use.class::isInstance)
        .map(Member.Use.class::cast)
        .toList();
  }

  /** The nodes that outputs need, and those that outputs or losses of the network need. */
  private record Needed(Set<String> outputs, Set<String> all) {

    /** Returns true if whatever is needed of one use is also needed of its owner. */
    boolean areIn(String owner, String use, boolean overSteps) {
      // The parameters of all results of a block over steps belong to the block.
      return Stream.of(outputs, all)
          .allMatch(
              names ->
                  overSteps
                      ? !names.contains(use) || names.contains(owner)
                      : within(owner, names).containsAll(within(use, names)));
    }
  }

  private static Set<String> within(String use, Set<String> names) {
    return names.stream()
        .filter(name -> name.startsWith(use + ".") || name.startsWith(use + "["))
        .map(name -> name.substring(use.length()))
        .collect(Collectors.toSet());
  }
}
