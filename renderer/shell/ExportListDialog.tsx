export function ExportListDialog() {
  return null;
}
