package org.distill4j.samples.ranking.system;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.samples.ranking.bilm.FrozenBilm;
import org.distill4j.samples.ranking.bilm.GlossBilm;
import org.distill4j.samples.ranking.bilm.SmallBilm;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.justask.AllocatedJustAsk;
import org.distill4j.samples.ranking.justask.GlossJustAsk;
import org.distill4j.samples.ranking.justask.SmallJustAsk;
import org.distill4j.samples.ranking.small.GlossCoToken;
import org.distill4j.samples.ranking.small.SmallAllInOne;
import org.distill4j.samples.ranking.small.SmallCoToken;
import org.distill4j.samples.ranking.small.SmallMerlot;
import org.distill4j.samples.ranking.small.SmallSiaSamRea;
import org.distill4j.samples.ranking.small.SmallSvitt;
import org.distill4j.samples.ranking.small.SmallViolet;
import org.distill4j.samples.ranking.transformer.AllInOne;
import org.distill4j.samples.ranking.transformer.CoToken;
import org.distill4j.samples.ranking.transformer.Merlot;
import org.distill4j.samples.ranking.transformer.SiaSamRea;
import org.distill4j.samples.ranking.transformer.Svitt;
import org.distill4j.samples.ranking.transformer.Violet;

/** A row of the paper's first table. */
public enum PublishedSystem {
  /** Yang et al. 2021. */
  JUST_ASK("Just Ask", AllocatedJustAsk.class, "157 M", SmallJustAsk.class, GlossJustAsk.class),
  /** Zellers et al. 2021. */
  MERLOT("MERLOT", Merlot.class, "223 M", SmallMerlot.class, null),
  /** Fu et al. 2021. */
  VIOLET("VIOLET", Violet.class, "198 M", SmallViolet.class, null),
  /** Li et al. 2023. */
  SVITT("SViTT", Svitt.class, "255 M", SmallSvitt.class, null),
  /** Wang et al. 2023. */
  ALL_IN_ONE("All-in-one", AllInOne.class, "110 M", SmallAllInOne.class, null),
  /** Piergiovanni et al. 2022. */
  CO_TOKEN("Co-Token", CoToken.class, "", SmallCoToken.class, GlossCoToken.class),
  /** Yu et al. 2021. */
  SIA_SAM_REA("SiaSamRea", SiaSamRea.class, "", SmallSiaSamRea.class, null),
  /** Yang et al. 2022. */
  FROZEN_BILM("FrozenBiLM", FrozenBilm.class, "30 M", SmallBilm.class, GlossBilm.class),
  /** The paper's own, with pairs. */
  RADI_P(FROZEN_BILM, "RADI-P", "pairwise transport"),
  /** The paper's own, with lists. */
  RADI_L(FROZEN_BILM, "RADI-L", "ListNet Zipf");

  private final String label;
  private final Class<?> published;
  private final String paperCount;
  private final Class<?> ofVideos;
  private final Class<?> ofDefinitions;
  private final String scheme;

  PublishedSystem(
      String label, Class<?> published, String count, Class<?> ofVideos, Class<?> ofDefinitions) {
    this.label = label;
    this.published = published;
    this.paperCount = count;
    this.ofVideos = ofVideos;
    this.ofDefinitions = ofDefinitions;
    this.scheme = Schemes.UNDISTILLED;
  }

  PublishedSystem(PublishedSystem base, String label, String scheme) {
    this.label = label;
    this.published = base.published;
    this.paperCount = base.paperCount;
    this.ofVideos = base.ofVideos;
    this.ofDefinitions = base.ofDefinitions;
    this.scheme = scheme;
  }

  /** Returns its name in the paper. */
  public String label() {
    return label;
  }

  /** Returns the number of trained parameters in the paper's table; empty if it has none. */
  public String paperCount() {
    return paperCount;
  }

  /** Returns the title of the scheme that trains it. */
  public String scheme() {
    return scheme;
  }

  /** Returns the small network that answers a kind of questions; empty if there is none. */
  public Optional<Class<?>> network(QuestionKind kind) {
    return switch (kind) {
      case VIDEO -> Optional.of(ofVideos);
      case DICTIONARY -> Optional.ofNullable(ofDefinitions);
      case QUESTION -> Optional.empty();
    };
  }

  /**
   * Returns the compiler's count of trained parameters at the published size.
   *
   * @throws IOException if the catalogue cannot be read
   */
  public long publishedCount() throws IOException {
    NetworkDescription network =
        SpecCatalogue.ofClassPath().find(published.getName()).orElseThrow().network().orElseThrow();
    Map<String, Integer> sizes = new HashMap<>();
    network.dimensions().forEach(it -> it.value().ifPresent(value -> sizes.put(it.name(), value)));
    return (long) network.total().parameters().bind(sizes).value().orElseThrow();
  }
}
