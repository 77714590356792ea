package org.distill4j.samples.cli.help;

import java.util.LinkedHashMap;
import java.util.ListResourceBundle;
import java.util.Map;

/** Texts that the help of a command refers to as <code>${bundle:NAME}</code>. */
public final class HelpTexts extends ListResourceBundle {

  private final Map<String, String> texts;

  /** Creates a bundle of texts by name. */
  public HelpTexts(Map<String, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  @Override
  protected Object[][] getContents() {
    return texts.entrySet().stream()
        .map(text -> new Object[] {text.getKey(), text.getValue()})
        .toArray(Object[][]::new);
  }

  /** A command whose help refers to computed texts. */
  public interface Source {

    /** Returns the texts by name. */
    Map<String, String> helpTexts();
  }
}
