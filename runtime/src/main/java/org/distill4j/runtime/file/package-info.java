/** Files that appear when they are complete and not before. */
package org.distill4j.runtime.file;
