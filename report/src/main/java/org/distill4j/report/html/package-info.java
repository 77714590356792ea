/** HTML pages that need nothing beside themselves: escaped text, inlined script and style. */
package org.distill4j.report.html;
