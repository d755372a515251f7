export function ExportNetworkDialog() {
  return null;
}
