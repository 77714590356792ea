package org.distill4j.processor.diagnostic;

/**
 * A message to the user.
 *
 * @param id its id in the catalogue
 * @param place its place
 * @param message the complete text, including the id and the fix
 */
public record Problem(DiagnosticId id, Place place, String message) {

  /** Returns the text without the fix. */
  public String withoutFix() {
    return message.substring(0, message.indexOf(DiagnosticId.FIX));
  }

  /** Returns the fix alone. */
  public String fix() {
    return message.substring(message.indexOf(DiagnosticId.FIX) + DiagnosticId.FIX.length());
  }

  /** The same problem with a context at the beginning of its text. */
  public Problem in(String context) {
    String head = "[" + id + "] ";
    return new Problem(id, place, head + context + ": " + message.substring(head.length()));
  }
}
