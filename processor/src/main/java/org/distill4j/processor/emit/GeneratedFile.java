package org.distill4j.processor.emit;

/**
 * A source to be written.
 *
 * @param qualifiedName the class that it declares
 * @param source its text
 */
public record GeneratedFile(String qualifiedName, String source) {}
