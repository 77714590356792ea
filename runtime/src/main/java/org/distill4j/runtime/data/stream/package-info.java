/**
 * Examples in a file that may be larger than memory. Blocks of it are read ahead, checked and kept
 * while the examples of a window of blocks are shuffled together.
 */
package org.distill4j.runtime.data.stream;
