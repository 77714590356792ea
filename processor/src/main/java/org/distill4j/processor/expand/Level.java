package org.distill4j.processor.expand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.NetworkSpec;

/** A network, or one repetition of one use of a block in it. */
public final class Level {

  private final String prefix;
  private final NetworkSpec spec;
  private final Level parent;
  private final Level user;
  private final BlockUse use;
  private final int round;
  private final Map<String, List<Level>> uses = new LinkedHashMap<>();

  private Level(
      String prefix, NetworkSpec spec, Level parent, Level user, BlockUse use, int round) {
    this.prefix = prefix;
    this.spec = spec;
    this.parent = parent;
    this.user = user;
    this.use = use;
    this.round = round;
  }

  /** Creates the level of the network itself. */
  static Level network(NetworkSpec spec) {
    return new Level("", spec, null, null, null, 0);
  }

  /** Creates the level of one repetition of a block's use in this level. */
  Level round(BlockUse blockUse, NetworkSpec block, int number, int rounds) {
    String index = rounds == 1 ? "" : "[" + number + "]";
    return new Level(prefix + blockUse.name() + index + ".", block, this, this, blockUse, number);
  }

  /**
   * Creates the level of a block over steps, whose nodes are no nodes of the network: their names
   * begin with the block.
   */
  Level steps(BlockUse blockUse, NetworkSpec block) {
    return new Level("", block, null, this, blockUse, 0);
  }

  /** Adds all repetitions of a use, while the levels are built. */
  void add(String name, List<Level> rounds) {
    uses.put(name, List.copyOf(rounds));
  }

  /** Returns the prefix of its nodes' names: "" or "reasoning[2].". */
  public String prefix() {
    return prefix;
  }

  /** Returns the spec of its interface. */
  public NetworkSpec spec() {
    return spec;
  }

  /** Returns true for a block over steps. */
  public boolean overSteps() {
    return parent == null && user != null;
  }

  /** Returns the level that uses it; empty for the network itself. */
  public Optional<Level> user() {
    return Optional.ofNullable(user);
  }

  /**
   * Returns the level that uses it and whose nodes it joins; empty for the network itself and for a
   * block over steps.
   */
  public Optional<Level> parent() {
    return Optional.ofNullable(parent);
  }

  /** Returns its use; empty for the network itself. */
  public Optional<BlockUse> use() {
    return Optional.ofNullable(use);
  }

  /** Returns the index of the repetition, from 0. */
  public int round() {
    return round;
  }

  /** Returns the repetitions of each block that it uses, by the name of the use. */
  public Map<String, List<Level>> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /** Returns the first repetition of the same use. */
  public Level first() {
    return round == 0 ? this : siblings().get(0);
  }

  /** Returns the previous repetition. */
  Level before() {
    return siblings().get(round - 1);
  }

  /** Returns true if it is the last repetition of its use. */
  boolean isLast() {
    return parent == null || round + 1 == siblings().size();
  }

  private List<Level> siblings() {
    return parent.uses.get(use.name());
  }
}
