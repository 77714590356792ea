/** The formats of the built-in kinds: numbers, classes, words, images. */
package org.distill4j.runtime.data.mapping.format;
