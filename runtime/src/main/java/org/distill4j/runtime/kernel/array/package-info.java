/**
 * Access to the memory of arrays: as buffers, rows and Java arrays; views, work arrays and packed
 * sequences.
 */
package org.distill4j.runtime.kernel.array;
