package org.distill4j.processor.diagnostic;

/**
 * One message to the user.
 *
 * @param id which of the catalogue
 * @param place where it belongs
 * @param message the whole text, with the id and the fix
 */
public record Problem(DiagnosticId id, Place place, String message) {

  /** The same problem with a context at the beginning of its text. */
  public Problem in(String context) {
    String head = "[" + id + "] ";
    return new Problem(id, place, head + context + ": " + message.substring(head.length()));
  }
}
