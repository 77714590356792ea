/** Writes trained networks as files of other programs. */
package org.distill4j.runtime.export;
