package org.distill4j.processor.emit;

/**
 * A generated source file.
 *
 * @param qualifiedName the class that it declares
 * @param source its text
 */
public record GeneratedFile(String qualifiedName, String source) {}
