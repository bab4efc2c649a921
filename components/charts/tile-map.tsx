import type { TileMapView } from "#lib/domain/regions-page.ts";

/** Height of a tile, the gap to the next and its greatest width, in pixels; widths follow the column. */
const tile = { height: 46, gap: 3, widest: 60 };

/** The regions of a country as tiles, darker where pay is higher. Its numbers stand in the table below it. */
export function TileMap({ map }: { map: TileMapView }) {
  const width = 100 / map.columns;
  return (
    <figure className="tile-map">
      <svg
        role="img"
        aria-label={map.description}
        height={map.rows * tile.height}
        width={map.columns * tile.widest}
      >
        {map.tiles.map(({ letters, label, shown, step, column, row }) => (
          <svg
            key={letters}
            x={`${column * width}%`}
            y={row * tile.height}
            width={`${width}%`}
            height={tile.height}
            className={step === null ? "tile-none" : `tile-${step}`}
          >
            <title>{label}</title>
            <rect x="1.5%" width="97%" height={tile.height - tile.gap} />
            <text x="50%" y={(tile.height - tile.gap) / 2}>
              {letters}
            </text>
            {shown === null ? null : (
              <text x="50%" y={(tile.height - tile.gap) / 2} className="tile-figure">
                {shown}
              </text>
            )}
          </svg>
        ))}
      </svg>
      <figcaption>
        <ul className="tile-legend">
          {map.legend.map(({ step, shown }) => (
            <li key={shown}>
              <span className={step === null ? "tile-none" : `tile-${step}`} aria-hidden="true" />
              {shown}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
